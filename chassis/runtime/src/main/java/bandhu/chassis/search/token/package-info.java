/** What texts are found by: words, their readings in Latin letters, how they sound. Functions of texts alone. */
package bandhu.chassis.search.token;
