-- A document has some twenty lexemes, frequent ones among them, and to add one to the list of a frequent lexeme is to write a part
-- of that list anew. Some hundreds of documents wait and are added together; a search reads at most these 32 pages beside.
ALTER INDEX search_document_doc SET (fastupdate = on, gin_pending_list_limit = 256);
