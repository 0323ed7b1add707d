/** Jobs over HTTP. */
package bandhu.chassis.job.api;
