-- A large import of new objects has foreign keys checked together (ADR 15): in that time no trigger of a table fires, except
-- those that always do.
alter table change enable always trigger takes_place_in_feed;
alter table change enable always trigger only_ever_added_to;
alter table dispute_change enable always trigger takes_place_in_feed;
alter table dispute_change enable always trigger only_ever_added_to;
alter table claimant enable always trigger take_from_claim;
alter table claim enable always trigger hand_to_claimants;
alter table dispute enable always trigger counts_more;
alter table dispute enable always trigger counts_less;
