-- The further widths of a picture and its share image, which are made after it is ready.

alter table ${catalogue}.media
  -- the crop for shared addresses lies at media/<share_id>/<share_width>.jpg; its size is known once it is there
  add column share_id text check (share_id ~ '^[0-9a-f]{32}$'),
  add column share_width integer check (share_width between 1 and 1200),
  add column share_height integer check (share_height between 1 and 630),
  -- whether something is still to be made
  add column ladder_pending boolean not null default true,
  -- until when the process that makes it may take, or when to try again
  add column ladder_leased_until timestamptz,
  -- counted before the work begins, so that a picture that kills its process is given up too
  add column ladder_attempts integer not null default 0 check (ladder_attempts >= 0),
  add constraint media_share_is_complete check (
    (share_width is null) = (share_height is null) and (share_id is not null or share_width is null));

create index media_by_share on ${catalogue}.media (share_id, id) where share_id is not null;
comment on index ${catalogue}.media_by_share is 'MediaLibrary.widths of a share image; the sweep: which row names an object';
create index media_ladder on ${catalogue}.media (id) where ladder_pending and state = 'ready';
comment on index ${catalogue}.media_ladder is 'PictureLadder: the next picture to work on';
