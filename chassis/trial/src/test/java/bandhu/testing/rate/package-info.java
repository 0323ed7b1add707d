/** Tries the limits of requests. */
package bandhu.testing.rate;
