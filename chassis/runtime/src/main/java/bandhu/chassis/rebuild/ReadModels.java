package bandhu.chassis.rebuild;

import java.util.List;

/** A CDI bean that says which read models a part of the service keeps. */
public interface ReadModels {
    List<ReadModel> readModels();
}
