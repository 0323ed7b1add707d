/** The API browser in a real browser. */
package bandhu.e2e.browser;
