-- Who calls and does not have their number at hand names their birth date and the last digits of their phone.
alter table appointment_find drop constraint appointment_find_kind_check;
alter table appointment_find add constraint appointment_find_kind_check check (kind in ('name', 'phone', 'phoneEnd'));
