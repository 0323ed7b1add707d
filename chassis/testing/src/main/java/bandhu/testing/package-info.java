/** What every test runs on. */
package bandhu.testing;
