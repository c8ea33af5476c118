-- Held: the partner was put out of use, or is not whom the resident agreed to any more, before it left. A person says what now.
alter table referral drop constraint referral_delivery_check;
alter table referral add constraint referral_delivery_check check (delivery in ('waiting', 'sent', 'failed', 'held', 'dropped'));
alter table decision_file drop constraint decision_file_state_check;
alter table decision_file add constraint decision_file_state_check check (state in ('waiting', 'delivered', 'failed', 'held', 'acknowledged'));
