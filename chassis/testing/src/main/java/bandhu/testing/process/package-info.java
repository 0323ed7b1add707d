/** Processes that outlive the one that starts them, and what they need: ports, pids, private files. */
package bandhu.testing.process;
