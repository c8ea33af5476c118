-- Colleagues read what a resident has told since "Meld mij nu" in the draft itself: found by its intake.
create unique index draft_of_intake on draft (tenant, intake_id) where intake_id is not null;
