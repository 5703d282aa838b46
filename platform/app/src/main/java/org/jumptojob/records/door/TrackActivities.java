package org.jumptojob.records.door;

/**
 * Which activities belong to a track. The course content lies beside the store, so a room above both answers; while none
 * does, a client that is limited to a track is refused.
 */
public interface TrackActivities {

    /**
     * @param track the id of a track
     * @param activity the IRI of an activity, of any site
     * @return whether it is the track itself, a module of it, or an activity that stands in it
     */
    boolean belongs(String track, String activity);
}
