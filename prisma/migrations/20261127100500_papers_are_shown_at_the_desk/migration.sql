-- Who said "I bring it along" comes to the desk: a colleague notes which papers they saw.
alter table document_answer drop constraint document_answer_answer_check;
alter table document_answer add constraint document_answer_answer_check check (answer in ('notHave', 'bring', 'seen'));
create index document_answer_bring on document_answer (tenant, dossier_id) where answer = 'bring';
