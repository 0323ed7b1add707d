/** Tries full text on notes. */
package bandhu.testing.search;
