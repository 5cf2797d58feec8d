import Foundation

/// The project's folder, and what of its surroundings cluster tests need.
enum Checkout {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().standardizedFileURL.path

  /// The program as a build with MPI leaves it.
  static let programWithMPI = "\(root)/.build-mpi/debug/distretto"

  /// A job file that ships.
  static func job(_ name: String) -> String { "\(root)/Scenarios/jobs/\(name)" }

  /// Where the program `name` is installed, nil where it is not.
  static func installed(_ name: String) -> String? {
    ["/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin"].map { "\($0)/\(name)" }
      .first(where: FileManager.default.isExecutableFile)
  }

  static var hasMPI: Bool {
    installed("mpirun") != nil && FileManager.default.isExecutableFile(atPath: programWithMPI)
  }
  /// Why a test that takes the program with MPI is left out.
  static let needsMPI =
    "it takes openmpi-bin and swift build --traits MPI --scratch-path .build-mpi --product distretto"

  static var hasParallel: Bool { installed("parallel") != nil }
}
