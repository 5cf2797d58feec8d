#if MPI
  import CMPI

  /// The few calls of MPI that are made. At most one thread at a time makes one (`MPI_THREAD_SERIALIZED`).
  enum MessagePassing {
    /// Joins the other processes that were started together with this one.
    ///
    /// - Returns: the number of this process, the first being 0, and how many there are; nil when the library cannot be used
    ///   by several threads.
    static func start() -> (rank: Int, count: Int)? {
      var (provided, rank, count): (Int32, Int32, Int32) = (0, 0, 0)
      guard MPI_Init_thread(nil, nil, Int32(MPI_THREAD_SERIALIZED), &provided) == MPI_SUCCESS,
        provided >= Int32(MPI_THREAD_SERIALIZED)
      else { return nil }
      MPI_Comm_rank(distretto_mpi_world(), &rank)
      MPI_Comm_size(distretto_mpi_world(), &count)
      return (Int(rank), Int(count))
    }

    /// Waits until every process has come here.
    static func meet() { MPI_Barrier(distretto_mpi_world()) }

    /// Ends the library's part in the program; every process has to come here.
    static func end() { MPI_Finalize() }

    /// Ends all processes with this exit status.
    static func abort(_ status: Int32) { MPI_Abort(distretto_mpi_world(), status) }

    static func send(_ number: Int, _ subject: Subject, to rank: Int) {
      var value = Int32(number)
      MPI_Send(&value, 1, distretto_mpi_int(), Int32(rank), subject.rawValue, distretto_mpi_world())
    }

    /// Waits for a number about `subject` from `rank`.
    static func receive(_ subject: Subject, from rank: Int) -> Int {
      var (value, status) = (Int32(0), MPI_Status())
      MPI_Recv(&value, 1, distretto_mpi_int(), Int32(rank), subject.rawValue, distretto_mpi_world(), &status)
      return Int(value)
    }

    /// The message that has arrived, from whomever and about whatever; nil when there is none.
    static func arrived() -> Message? {
      var (flag, status) = (Int32(0), MPI_Status())
      MPI_Iprobe(
        distretto_mpi_any_source(), distretto_mpi_any_tag(), distretto_mpi_world(), &flag, &status)
      guard flag != 0, let subject = Subject(rawValue: status.MPI_TAG) else { return nil }
      let sender = Int(status.MPI_SOURCE)
      return Message(sender: sender, subject: subject, number: receive(subject, from: sender))
    }
  }
#else
  /// A build without MPI: this process is alone and never has anybody to talk to.
  enum MessagePassing {
    static func start() -> (rank: Int, count: Int)? { (0, 1) }
    static func meet() {}
    static func end() {}
    static func abort(_ status: Int32) {}
    static func send(_ number: Int, _ subject: Subject, to rank: Int) {}
    static func receive(_ subject: Subject, from rank: Int) -> Int { 0 }
    static func arrived() -> Message? { nil }
  }
#endif

/// What a message is about.
enum Subject: Int32 {
  /// Another rank asks for a replication.
  case request = 1
  /// The first rank gives one, or 0 when none is left.
  case reply = 2
  /// Another rank has put a replication on the disk.
  case finished = 3
  /// Another rank has put all of its replications on the disk.
  case leaving = 4
}

/// A number that another rank sent.
struct Message {
  let sender: Int
  let subject: Subject
  let number: Int
}
