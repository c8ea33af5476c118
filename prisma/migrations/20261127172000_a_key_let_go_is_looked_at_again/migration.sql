-- A key of which no row needs any stays noted for a while: a process that still lives may seal with it.
alter table sealing_key add column let_go_at timestamptz(3);
