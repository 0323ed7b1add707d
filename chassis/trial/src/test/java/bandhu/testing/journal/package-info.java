/** The journal as pages and as streams, over HTTP. */
package bandhu.testing.journal;
