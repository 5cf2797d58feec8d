import Dispatch
import Foundation

/// Ends the program when the user asks for it. Nothing has to be saved then: what is finished is on the disk.
struct Interruption {
  private let sources: [any DispatchSourceSignal]

  /// The exit status of an interrupted run.
  static let status: Int32 = 130

  /// Watches for Ctrl-C and for the wish to terminate, and lets a file that grows too large be an error of
  /// writing rather than the end of the program.
  ///
  /// - Parameter quiet: whether the user hears of it from another process.
  static func watch(quiet: Bool = false) -> Interruption {
    signal(SIGXFSZ, SIG_IGN)
    return Interruption(sources: [SIGINT, SIGTERM].map { source(for: $0, quiet: quiet) })
  }

  /// Leaves the signals to the system again.
  func stop() {
    for source in sources { source.cancel() }
  }

  private static func source(for number: Int32, quiet: Bool) -> any DispatchSourceSignal {
    signal(number, SIG_IGN)
    // A queue of its own has a thread of its own: simulations keep those of the global queues busy.
    let source = DispatchSource.makeSignalSource(
      signal: number, queue: DispatchQueue(label: "interruption", qos: .userInteractive))
    source.setEventHandler {
      if !quiet {
        complain("\ninterrupted; what is finished is kept, and the same command goes on from there")
      }
      _exit(status)
    }
    source.resume()
    return source
  }
}
