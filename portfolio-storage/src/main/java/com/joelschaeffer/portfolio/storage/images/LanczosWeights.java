package com.joelschaeffer.portfolio.storage.images;

/**
 * Which source samples make one target sample, and with what weight, along one dimension. Lanczos with three lobes, widened
 * by the ratio so that nothing finer than the target's grid survives; cut off and evened out at the edges.
 */
final class LanczosWeights {

  private static final double LOBES = 3;
  private static final double NEGLIGIBLE = 1e-7;

  private final int source;
  private final int[] first;
  private final float[][] weights;

  /** @param target at most {@code source} */
  LanczosWeights(int source, int target) {
    this((double) source, target);
  }

  /** @param extent samples there are; the last one may reach over the edge of the picture, by what is missing to a whole number */
  LanczosWeights(double extent, int target) {
    source = (int) Math.ceil(extent);
    first = new int[target];
    weights = new float[target][];
    double ratio = extent / target;
    for (int i = 0; i < target; i++) {
      double center = (i + 0.5) * ratio - 0.5;
      int from = (int) Math.max(0, Math.ceil(center - LOBES * ratio));
      int to = (int) Math.min(source - 1, Math.floor(center + LOBES * ratio));
      set(i, from, to, center, ratio);
    }
  }

  int sources() {
    return source;
  }

  int targets() {
    return first.length;
  }

  /** The first source sample of a target sample. */
  int first(int target) {
    return first[target];
  }

  /** The last source sample of a target sample. */
  int last(int target) {
    return first[target] + weights[target].length - 1;
  }

  float[] weights(int target) {
    return weights[target];
  }

  /** The weight of a source sample in a target sample; zero where it has no part in it. */
  float weight(int target, int source) {
    int index = source - first[target];
    return index < 0 || index >= weights[target].length ? 0 : weights[target][index];
  }

  private void set(int target, int from, int to, double center, double ratio) {
    var exact = new double[to - from + 1];
    double sum = 0;
    for (int i = from; i <= to; i++) {
      exact[i - from] = lanczos((i - center) / ratio);
      sum += exact[i - from];
    }
    int start = 0;
    int end = exact.length;
    while (end - start > 1 && Math.abs(exact[start]) < NEGLIGIBLE)
      start++;
    while (end - start > 1 && Math.abs(exact[end - 1]) < NEGLIGIBLE)
      end--;
    first[target] = from + start;
    weights[target] = new float[end - start];
    for (int i = start; i < end; i++)
      weights[target][i - start] = (float) (exact[i] / sum);
  }

  private static double lanczos(double x) {
    if (x == 0) return 1;
    if (Math.abs(x) >= LOBES) return 0;
    double angle = Math.PI * x;
    return LOBES * Math.sin(angle) * Math.sin(angle / LOBES) / (angle * angle);
  }
}
