/** How jobs are taken and done. */
package bandhu.chassis.job.work;
