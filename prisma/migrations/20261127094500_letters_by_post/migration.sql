-- A letter is a message that a colleague prints and posts; who did so, or saw that it is needed no more, stands with it.
alter table message drop constraint message_channel_check;
alter table message add constraint message_channel_check check (channel in ('email', 'sms', 'post'));
alter table message add column handled_by uuid;
alter table message add constraint message_handled_by_hand check (handled_by is null or channel = 'post');
alter table message add foreign key (tenant, handled_by) references staff (tenant, id);
create index message_to_post on message (tenant, created_at) where channel = 'post' and state = 'queued';
