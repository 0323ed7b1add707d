/** Works out, from its changes alone, how a record is set back and what stands against it. */
package bandhu.chassis.undo.plan;
