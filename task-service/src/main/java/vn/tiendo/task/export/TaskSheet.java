package vn.tiendo.task.export;

import java.io.IOException;
import vn.tiendo.task.list.TaskView;

/** A file that is written row by row. */
interface TaskSheet extends AutoCloseable {
    void add(TaskView task) throws IOException;

    @Override
    void close() throws IOException;
}
