/** What people type, as queries over documents: the best grade first. Functions of texts alone. */
package bandhu.chassis.search.query;
