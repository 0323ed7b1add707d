/** What of OWASP's API Security Top 10 (2023) can be tried on every operation alike, and is not tried by other suites. */
package bandhu.testing.owasp;
