/** Pages of {@code docs/reference} that are written from what tests hold, and are compared with it by each build. */
package bandhu.testing.reference;
