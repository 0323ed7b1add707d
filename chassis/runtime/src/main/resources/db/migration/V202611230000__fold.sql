-- Folds what is there already as nearly as SQL can; what is written from now on is folded by the application.
CREATE FUNCTION bandhu_fold(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT left(normalize(
        regexp_replace(normalize(lower(normalize(word, NFKC)), NFD), '[\u0300-\u036f\u064b-\u0655\u0670]', '', 'g'), NFC), 500)
$$;
