/** Fills a tenant of the suite with many records by COPY, past the services, as if they had been there for two years. */
package bandhu.bench.seed;
