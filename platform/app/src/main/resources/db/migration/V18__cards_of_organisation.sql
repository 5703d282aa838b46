-- A coordinator's list looks for the cards of her organisation that no keeper can make any more.
CREATE INDEX person_card_organisation ON person_card (organisation_id);
