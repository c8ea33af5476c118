-- Guesses of codes and logins, counted for all processes together and over restarts. The key is a keyed hash, never an address.
create unlogged table rate_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
create index rate_limit_expiry on rate_limit (expire);
