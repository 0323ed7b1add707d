/** What holds for the writes of every collection, whatever it keeps: a service names its collections, and each is tried. */
package bandhu.testing.writing;
