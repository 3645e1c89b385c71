-- A token of a trusted issuer that was exchanged for one of ours (RFC 8693): no page asked the person, the issuer vouches for it.
ALTER TABLE identity_authorisation DROP CONSTRAINT identity_authorisation_launch_check;
ALTER TABLE identity_authorisation ADD CONSTRAINT identity_authorisation_launch_check
  CHECK (launch IN ('standalone', 'ehr', 'exchange'));
