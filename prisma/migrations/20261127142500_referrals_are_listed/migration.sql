-- Referrals over all files: by how they stand, in the order in which they were asked; and those of which a message got stuck.
create index referral_by_state on referral (tenant, state, asked_at, id);
create index referral_stuck on referral (tenant, asked_at, id) where delivery in ('failed', 'held');
