/** HTTP to the last byte, for requests that no client would send. */
package bandhu.testing.wire;
