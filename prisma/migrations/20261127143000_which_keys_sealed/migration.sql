-- Which master keys sealed rows of this database, so that a start need not look at every row to see whether it has the right ones.
create table sealing_key (
  id text primary key check (id ~ '^[0-9a-f]{8}$')
);

-- Of what is there each row is looked at once, now.
do $$
declare
  of_column text[];
begin
  foreach of_column slice 1 in array array[
    ['draft', 'content'],
    ['intake', 'content'],
    ['intake_note', 'content'],
    ['intake_request', 'content'],
    ['saved_filter', 'content'],
    ['intake_task', 'content'],
    ['intake_task', 'result'],
    ['intake_decision', 'content'],
    ['intake_triage', 'content'],
    ['intake_proposal', 'content'],
    ['intake_proposal', 'answer'],
    ['referral_partner', 'secret'],
    ['referral', 'content'],
    ['fraud_report', 'content'],
    ['decision_file', 'content'],
    ['referral', 'answer'],
    ['intake_step', 'content'],
    ['case_message', 'content'],
    ['document_page', 'content'],
    ['document_answer', 'content'],
    ['upload', 'content'],
    ['upload_part', 'content'],
    ['resident_session', 'content'],
    ['intake_party', 'content'],
    ['register_household', 'content'],
    ['register_event', 'note'],
    ['register_check', 'content'],
    ['kept_check', 'content'],
    ['message', 'content'],
    ['screening_household', 'facts'],
    ['screening_row', 'changes'],
    ['appointment', 'content'],
    ['appointment_event', 'note'],
    ['appointment_invitation', 'content'],
    ['waitlist_entry', 'content'],
    ['callback_request', 'content'],
    ['audit_segment', 'subject_key']
  ] loop
    execute format('insert into sealing_key select distinct encode(substring(%2$I from 2 for 4), ''hex'') from %1$I
      where %2$I is not null on conflict do nothing', of_column[1], of_column[2]);
  end loop;
end $$;
