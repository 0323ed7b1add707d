/** The suite as a user has it: started by the launcher, loaded by the demo command, asked through the gateway. */
package bandhu.e2e;
