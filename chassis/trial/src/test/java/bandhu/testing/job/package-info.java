/** Jobs, and changes by condition. */
package bandhu.testing.job;
