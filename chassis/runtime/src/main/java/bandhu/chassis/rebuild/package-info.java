/** Read models, made anew from what their sources tell while they are being read. */
package bandhu.chassis.rebuild;
