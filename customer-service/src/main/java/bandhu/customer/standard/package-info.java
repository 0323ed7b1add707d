/** The public standards that values follow: codes of countries, currencies, languages, zones; clean text. */
package bandhu.customer.standard;
