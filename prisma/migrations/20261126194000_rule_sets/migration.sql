-- What a saved check rests on, under its hash: it comes out the same years later, whatever the program says by then.
create table rule_set (
  tenant text not null check (tenant <> ''),
  hash text not null check (hash ~ '^[0-9a-f]{16}$'),
  rules text not null,
  primary key (tenant, hash)
);
create table figure_set (
  tenant text not null check (tenant <> ''),
  hash text not null check (hash ~ '^[0-9a-f]{16}$'),
  figures text not null,
  primary key (tenant, hash)
);
create trigger rule_set_stays before update or delete or truncate on rule_set for each statement execute function append_only();
create trigger figure_set_stays before update or delete or truncate on figure_set for each statement execute function append_only();
