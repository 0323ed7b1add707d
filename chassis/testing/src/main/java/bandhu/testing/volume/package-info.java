/** What lists and searches cost in a tenant of some size, read from the plans of the statements that a service sends. */
package bandhu.testing.volume;
