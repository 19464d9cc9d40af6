package com.joelschaeffer.portfolio.app.upkeep;

import static java.util.stream.Collectors.toMap;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Work that is kept in the database until it is done: what comes every day, and errands that are asked for. One process of however
 * many share the database does it, and another one if that process dies at it. Thread-safe.
 */
public final class Jobs implements AutoCloseable {

  /** What comes every day is not urgent. */
  private static final Duration POLLING = Duration.ofSeconds(30);
  /** An errand that another process was asked for, or that is tried again, waits so long at most. */
  private static final Duration ERRAND_POLLING = Duration.ofSeconds(2);
  /** A process that has not been heard of for six of these is dead, and its work is done again. */
  private static final Duration HEARTBEAT = Duration.ofMinutes(1);
  private static final Duration END = Duration.ofSeconds(20);

  private final Scheduler scheduler;
  private final Map<String, CustomTask<String>> errands;
  private final Clock clock;

  private Jobs(Scheduler scheduler, Map<String, CustomTask<String>> errands, Clock clock) {
    this.scheduler = scheduler;
    this.errands = errands;
    this.clock = clock;
  }

  /**
   * Work that comes every day; it may come again after a crash, so doing it twice does no harm.
   *
   * @param name by which processes know it is the same, e.g. {@code media-sweep}
   * @param at   UTC
   */
  public record Daily(String name, LocalTime at, Runnable work) {}

  /**
   * Work that is asked for; it may be done twice after a crash, so doing it twice does no harm.
   *
   * @param name by which processes know it is the same, e.g. {@code edge-purge}
   * @param work does it with what it was asked with, and says whether it is done
   */
  public record Errand(String name, Function<String, Outcome> work) {}

  /** What became of an errand. */
  public sealed interface Outcome {
    /** There is nothing left to do. */
    record Done() implements Outcome {}

    /**
     * It is to be tried again.
     *
     * @param with what the next attempt is asked with
     */
    record Again(String with, Duration after) implements Outcome {}
  }

  /**
   * What there is to do.
   *
   * @param daily   comes by itself
   * @param errands can be asked for
   */
  public record Work(List<Daily> daily, List<Errand> errands) {}

  /**
   * Prepares the jobs; {@link #start} begins to look for what is due.
   *
   * @param schema that has the table {@code scheduled_tasks}
   */
  public static Jobs of(DataSource dataSource, String schema, Work work, Clock clock) {
    var errands = work.errands.stream().collect(toMap(Errand::name, errand -> task(errand, clock)));
    var scheduler = Scheduler.create(dataSource, List.copyOf(errands.values())).tableName(schema + ".scheduled_tasks")
        .threads(1 + errands.size()).pollingInterval(errands.isEmpty() ? POLLING : ERRAND_POLLING)
        .enableImmediateExecution().serializer(new TextSerializer()).heartbeatInterval(HEARTBEAT).shutdownMaxWait(END)
        .startTasks(work.daily.stream().map(Jobs::task).toList()).build();
    return new Jobs(scheduler, errands, clock);
  }

  /** The same for work that only comes every day. */
  public static Jobs of(DataSource dataSource, String schema, List<Daily> jobs) {
    return of(dataSource, schema, new Work(jobs, List.of()), Clock.systemUTC());
  }

  /**
   * Asks for an errand; it is kept when this returns, and begun at once.
   *
   * @param id whoever asks for the same once more while it is not done yet, asks in vain
   */
  public void ask(String errand, String id, String with) {
    var task = Optional.ofNullable(errands.get(errand))
        .orElseThrow(() -> new IllegalArgumentException("no such errand: " + errand));
    scheduler.scheduleIfNotExists(task.instance(id, with), clock.instant());
  }

  /** Begins. */
  public void start() {
    scheduler.start();
  }

  /** Ends, after the work at hand if that takes no longer than twenty seconds. */
  @Override
  public void close() {
    scheduler.stop();
  }

  private static RecurringTask<Void> task(Daily job) {
    return Tasks.recurring(job.name, Schedules.daily(ZoneOffset.UTC, job.at))
        .execute((instance, context) -> job.work.run());
  }

  private static CustomTask<String> task(Errand errand, Clock clock) {
    return Tasks.custom(errand.name, String.class)
        .execute((instance, context) -> switch (errand.work.apply(instance.getData())) {
          case Outcome.Done ignored -> new CompletionHandler.OnCompleteRemove<>();
          case Outcome.Again(var with, var after) -> (complete, operations) -> operations.reschedule(complete,
              clock.instant().plus(after), with);
        });
  }
}
