-- What may be published of a year is worked out from its lines.
create index report_case_received on report_case (tenant, received_on);
create index report_case_ended on report_case (tenant, ended_on) where ended_on is not null;
