// swift-tools-version: 6.2
import PackageDescription

// Warnings are errors where the project is checked; with a later compiler, a user's build still goes through.
let isChecked = Context.environment["DISTRETTO_STRICT"] != nil
let strict: [SwiftSetting] = [.swiftLanguageMode(.v6)] + (isChecked ? [.treatAllWarnings(as: .error)] : [])

func module(_ name: String, dependsOn dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, of dependencies: [Target.Dependency], beside data: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: data, swiftSettings: strict)
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// The passes over firms, compiled with optimisation in every build and, for their own target each, with the vectors of some
/// x86-64 processors: one source folder under several names, among which the program chooses when it starts.
func kernels(_ name: String, for processor: [String] = []) -> Target {
  .target(
    name: name, dependencies: ["Classifications", "Firms", "Stochastics"],
    swiftSettings: strict + [.unsafeFlags(["-O"] + processor.flatMap { ["-Xcc", $0] })])
}

#if arch(x86_64)
  let vectorKernels = [
    kernels("KernelsAVX2", for: ["-march=x86-64-v3"]),
    // Without the last, the compiler keeps to half the width.
    kernels(
      "KernelsAVX512",
      for: ["-march=x86-64-v4", "-Xclang", "-target-feature", "-Xclang", "-prefer-256-bit"]),
  ]
#else
  let vectorKernels: [Target] = []
#endif

let package = Package(
  name: "distretto",
  products: [
    .executable(name: "distretto", targets: ["distretto"]),
    .library(name: "Classifications", targets: ["Classifications"]),
    .library(name: "Tables", targets: ["Tables"]),
    .library(name: "Indicators", targets: ["Indicators"]),
    .library(name: "IndicatorTables", targets: ["IndicatorTables"]),
    .library(name: "Stochastics", targets: ["Stochastics"]),
    .library(name: "Designs", targets: ["Designs"]),
    .library(name: "Econometrics", targets: ["Econometrics"]),
    .library(name: "EstimationTables", targets: ["EstimationTables"]),
    .library(name: "EconomyModel", targets: ["EconomyModel"]),
    .library(name: "Baselines", targets: ["Baselines"]),
    .library(name: "ScenarioFiles", targets: ["ScenarioFiles"]),
    .library(name: "RegressionFiles", targets: ["RegressionFiles"]),
    .library(name: "Recording", targets: ["Recording"]),
    .library(name: "Reference", targets: ["Reference"]),
    .library(name: "Experiments", targets: ["Experiments"]),
    .library(name: "Reporting", targets: ["Reporting"]),
  ],
  traits: [
    .trait(name: "MPI", description: "Runs on many machines under mpirun or srun; needs Open MPI.")
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"])]),
    .systemLibrary(name: "CMPI", pkgConfig: "ompi-c", providers: [.apt(["libopenmpi-dev"])]),
    module("Classifications"),
    module("Tables"),
    module("Indicators", dependsOn: ["Stochastics"]),
    module("IndicatorTables", dependsOn: ["Indicators", "Tables"]),
    module("Stochastics", dependsOn: ["CGSL"]),
    module("Designs", dependsOn: ["CGSL", "Stochastics"]),
    module("Econometrics", dependsOn: ["CGSL", "Stochastics", "Tables"]),
    module("EstimationTables", dependsOn: ["Econometrics", "Indicators", "IndicatorTables", "Tables"]),
    .systemLibrary(name: "CProcessor"),
    module("Firms", dependsOn: ["Stochastics"]),
    kernels("Kernels"),
    module(
      "EconomyModel",
      dependsOn: ["Classifications", "CProcessor", "Firms", "Indicators", "Kernels", "Stochastics"]
        + vectorKernels.map { .target(name: $0.name) }),
    module("Baselines", dependsOn: ["EconomyModel", "Tables"]),
    module("ScenarioFiles", dependsOn: ["Designs", "EconomyModel", "Indicators", "Tables", yams]),
    module(
      "RegressionFiles",
      dependsOn: [
        "Econometrics", "EstimationTables", "IndicatorTables", "Indicators", "ScenarioFiles", "Tables",
      ]),
    module("Recording", dependsOn: ["EconomyModel", "Tables"]),
    module("Reference", dependsOn: ["EconomyModel", "IndicatorTables", "Recording", "Tables"]),
    module(
      "Experiments",
      dependsOn: ["Designs", "EconomyModel", "Indicators", "Recording", "Stochastics", "Tables"]),
    module(
      "Ranks", dependsOn: ["Experiments", .target(name: "CMPI", condition: .when(traits: ["MPI"]))]),
    module("Reporting", dependsOn: ["Experiments", "Recording", "Tables"]),
    .executableTarget(
      name: "distretto",
      dependencies: [
        "Baselines", "Designs", "Econometrics", "EstimationTables", "Experiments", "Indicators",
        "IndicatorTables", "Ranks", "Recording", "ScenarioFiles",
        "Reference", "RegressionFiles", "Reporting", "Tables", arguments,
      ], swiftSettings: strict),

    tests("BaselinesTests", of: ["Baselines", "Classifications", "EconomyModel", "Tables"]),
    tests("ClassificationsTests", of: ["Classifications"]),
    .target(name: "Workshops", path: "Tests/Workshops", swiftSettings: strict),
    tests("ClusterTests", of: ["distretto", "Workshops", yams]),
    tests("CommandTests", of: ["distretto", "Workshops"]),
    .testTarget(
      name: "DesignsTests", dependencies: ["Designs", "Stochastics"], resources: [.copy("References")],
      swiftSettings: strict),
    .testTarget(
      name: "EconometricsTests", dependencies: ["Econometrics", "Stochastics", "Tables"],
      resources: [.copy("Data"), .copy("References")], swiftSettings: strict),
    tests(
      "EconomyModelTests",
      of: ["Baselines", "Classifications", "EconomyModel", "Firms", "Indicators", "Stochastics"]),
    tests(
      "ExperimentsTests",
      of: ["Baselines", "Classifications", "Designs", "EconomyModel", "Experiments", "Recording", "Tables"]),
    .testTarget(
      name: "EstimationTablesTests",
      dependencies: ["Econometrics", "EstimationTables", "IndicatorTables", "Tables"],
      resources: [.copy("References")], swiftSettings: strict),
    .testTarget(
      name: "IndicatorsTests", dependencies: ["Indicators", "IndicatorTables", "Tables"],
      resources: [.copy("Data")], swiftSettings: strict),
    tests("RecordingTests", of: ["Recording", "Tables"]),
    tests("ReportingTests", of: ["Experiments", "Recording", "Reporting", "Tables"]),
    .target(
      name: "SchemaSupport", dependencies: ["ScenarioFiles"], path: "Tests/SchemaSupport",
      swiftSettings: strict),
    tests(
      "RegressionFilesTests",
      of: [
        "Econometrics", "EstimationTables", "RegressionFiles", "ScenarioFiles", "SchemaSupport", "Tables",
      ],
      beside: ["Corpus"]),
    tests(
      "ScenarioFilesTests",
      of: ["Classifications", "Designs", "EconomyModel", "ScenarioFiles", "SchemaSupport", "Tables"],
      beside: ["Corpus"]),
    tests(
      "ReleaseProgramTests", of: ["distretto", "Econometrics", "ScenarioFiles", "Stochastics", "Tables"]),
    tests("StochasticsTests", of: ["CGSL", "Stochastics"]),
    tests(
      "StylisedFactTests", of: ["Baselines", "EconomyModel", "Experiments", "Indicators", "ScenarioFiles"]),
    tests("TablesTests", of: ["Tables"]),
  ] + vectorKernels
)
