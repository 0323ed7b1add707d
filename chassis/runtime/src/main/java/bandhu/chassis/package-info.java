/** What every service runs on. One feature a package; no business nouns. */
package bandhu.chassis;
