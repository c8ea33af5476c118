-- The letters of decisions as a Werkplein words them: every version stays, and the last one counts. Without words it is the letter of the house again.
create table letter_template (
  tenant text not null check (tenant <> ''),
  kind text not null check (kind in ('toekenning', 'afwijzing', 'buiten_behandeling')),
  version integer not null check (version > 0),
  body text,
  made_by uuid not null,
  made_at timestamptz(3) not null,
  primary key (tenant, kind, version),
  check (body is null or length(body) between 1 and 8000),
  foreign key (tenant, made_by) references staff (tenant, id)
);
create function letter_template_stays() returns trigger language plpgsql as $$
begin
  raise exception 'a version of a letter never changes' using errcode = '23514', constraint = 'letter_template_stays';
end $$;
create trigger letter_template_stays before update on letter_template for each row execute function letter_template_stays();
