package com.joelschaeffer.portfolio.app.upkeep;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/**
 * Runs work once a day: one process of however many share the database, and another one if that process dies at it. Thread-safe.
 */
public final class Jobs implements AutoCloseable {

  /** Nothing here is urgent. */
  private static final Duration POLLING = Duration.ofSeconds(30);
  /** A process that has not been heard of for six of these is dead, and its work is done again. */
  private static final Duration HEARTBEAT = Duration.ofMinutes(1);
  private static final Duration END = Duration.ofSeconds(20);

  private final Scheduler scheduler;

  private Jobs(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * Work that comes every day; it may come again after a crash, so doing it twice does no harm.
   *
   * @param name by which processes know it is the same, e.g. {@code media-sweep}
   * @param at   UTC
   */
  public record Daily(String name, LocalTime at, Runnable work) {}

  /**
   * Prepares the jobs; {@link #start} begins to look for what is due.
   *
   * @param schema that has the table {@code scheduled_tasks}
   */
  public static Jobs of(DataSource dataSource, String schema, List<Daily> jobs) {
    var scheduler = Scheduler.create(dataSource).tableName(schema + ".scheduled_tasks").threads(1)
        .pollingInterval(POLLING).heartbeatInterval(HEARTBEAT).shutdownMaxWait(END)
        .startTasks(jobs.stream().map(Jobs::task).toList()).build();
    return new Jobs(scheduler);
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
}
