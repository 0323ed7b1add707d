/** Taking back what a job did, as a job. */
package bandhu.chassis.undo.job;
