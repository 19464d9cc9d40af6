-- Work that is done later or again and again, by one process of however many there are: the tables that db-scheduler asks for.

create table ${schema}.scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  constraint scheduled_tasks_pkey primary key (task_name, task_instance)
);

create index scheduled_tasks_due on ${schema}.scheduled_tasks (execution_time);
comment on index ${schema}.scheduled_tasks_due is 'db-scheduler: what is due';
create index scheduled_tasks_alive on ${schema}.scheduled_tasks (last_heartbeat);
comment on index ${schema}.scheduled_tasks_alive is 'db-scheduler: what a dead process left';
