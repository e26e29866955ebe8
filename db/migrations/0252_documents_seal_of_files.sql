-- The seal book takes papers too that lie in a file of their own and are no numbered paper of a case: a mediation's agreement.
-- Their line says the file's number and the case; who the parties are stays in the file.
alter table documents.seal_entry alter column paper_id drop not null;
alter table documents.seal_entry add column case_id uuid, add column serial text;
alter table documents.seal_entry add check (paper_id is not null or (case_id is not null and serial is not null));
