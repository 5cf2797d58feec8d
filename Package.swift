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

let package = Package(
  name: "distretto",
  products: [
    .executable(name: "distretto", targets: ["distretto"]),
    .library(name: "Classifications", targets: ["Classifications"]),
    .library(name: "Tables", targets: ["Tables"]),
    .library(name: "Indicators", targets: ["Indicators"]),
    .library(name: "IndicatorTables", targets: ["IndicatorTables"]),
    .library(name: "Stochastics", targets: ["Stochastics"]),
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
    module("Econometrics", dependsOn: ["CGSL", "Stochastics", "Tables"]),
    module("EstimationTables", dependsOn: ["Econometrics", "Indicators", "IndicatorTables", "Tables"]),
    module("EconomyModel", dependsOn: ["Classifications", "Indicators", "Stochastics"]),
    module("Baselines", dependsOn: ["EconomyModel", "Tables"]),
    module("ScenarioFiles", dependsOn: ["EconomyModel", "Indicators", "Tables", yams]),
    module(
      "RegressionFiles",
      dependsOn: [
        "Econometrics", "EstimationTables", "IndicatorTables", "Indicators", "ScenarioFiles", "Tables",
      ]),
    module("Recording", dependsOn: ["EconomyModel", "Tables"]),
    module("Reference", dependsOn: ["EconomyModel", "IndicatorTables", "Recording", "Tables"]),
    module("Experiments", dependsOn: ["EconomyModel", "Indicators", "Recording", "Stochastics", "Tables"]),
    module(
      "Ranks", dependsOn: ["Experiments", .target(name: "CMPI", condition: .when(traits: ["MPI"]))]),
    module("Reporting", dependsOn: ["Experiments", "Recording", "Tables"]),
    .executableTarget(
      name: "distretto",
      dependencies: [
        "Baselines", "Econometrics", "EstimationTables", "Indicators", "IndicatorTables", "ScenarioFiles",
        "Experiments", "Ranks", "Recording",
        "Reference", "RegressionFiles", "Reporting", "Tables", arguments,
      ], swiftSettings: strict),

    tests("BaselinesTests", of: ["Baselines", "Classifications", "EconomyModel", "Tables"]),
    tests("ClassificationsTests", of: ["Classifications"]),
    .target(name: "Workshops", path: "Tests/Workshops", swiftSettings: strict),
    tests("ClusterTests", of: ["distretto", "Workshops", yams]),
    tests("CommandTests", of: ["distretto", "Workshops"]),
    .testTarget(
      name: "EconometricsTests", dependencies: ["Econometrics", "Stochastics", "Tables"],
      resources: [.copy("Data"), .copy("References")], swiftSettings: strict),
    tests(
      "EconomyModelTests",
      of: ["Baselines", "Classifications", "EconomyModel", "Indicators", "Stochastics"]),
    tests(
      "ExperimentsTests",
      of: ["Baselines", "Classifications", "EconomyModel", "Experiments", "Recording", "Tables"]),
    .testTarget(
      name: "EstimationTablesTests",
      dependencies: ["Econometrics", "EstimationTables", "IndicatorTables", "Tables"],
      resources: [.copy("References")], swiftSettings: strict),
    .testTarget(
      name: "IndicatorsTests", dependencies: ["Indicators", "IndicatorTables", "Tables"],
      resources: [.copy("Data")], swiftSettings: strict),
    tests("RecordingTests", of: ["Recording", "Tables"]),
    tests("ReportingTests", of: ["Experiments", "Recording", "Reporting", "Tables"]),
    tests(
      "ScenarioFilesTests", of: ["Classifications", "EconomyModel", "ScenarioFiles", "Tables"],
      beside: ["Corpus"]),
    tests(
      "ReleaseProgramTests", of: ["distretto", "Econometrics", "ScenarioFiles", "Stochastics", "Tables"]),
    tests("StochasticsTests", of: ["CGSL", "Stochastics"]),
    tests(
      "StylisedFactTests", of: ["Baselines", "EconomyModel", "Experiments", "Indicators", "ScenarioFiles"]),
    tests("TablesTests", of: ["Tables"]),
  ]
)
