/** What a request, batch or job changed, over HTTP: shown with what stands against taking it back, and taken back. */
package bandhu.chassis.undo.run;
