using System.Collections.Generic;
using System.Linq;
using BankCrm.Packaging.Checking.Rules.Container;
using BankCrm.Packaging.Checking.Rules.CustomApis;
using BankCrm.Packaging.Checking.Rules.Forms;
using BankCrm.Packaging.Checking.Rules.Manifest;
using BankCrm.Packaging.Checking.Rules.Plugins;
using BankCrm.Packaging.Checking.Rules.Security;
using BankCrm.Packaging.Checking.Rules.Tables;
using BankCrm.Packaging.Checking.Rules.Texts;
using BankCrm.Packaging.Checking.Schemas;

namespace BankCrm.Packaging.Checking;

/// <summary>Every rule, in the order of the ids.</summary>
internal static class RuleList
{
    /// <summary>Rules about the zip file itself.</summary>
    public static IReadOnlyList<ContainerRule> Container { get; } =
    [
        new ZipIsWhole(),
        new ManifestsAreAtTheRoot(),
        new XmlIsASolution(),
        new EntryNamesAreRelative(),
        new ZipIsNotTooLarge(),
    ];

    /// <summary>After a finding of one of these the zip cannot be read any further.</summary>
    public static IReadOnlySet<string> ContainerRulesThatEndTheCheck { get; } = new HashSet<string> { "SOL-001", "SOL-002", "SOL-003" };

    public static IEnumerable<IRule> All => Container.Concat<IRule>(Content(schemas: null));

    /// <summary>Rules about what the zip holds.</summary>
    /// <param name="schemas">Microsoft's schemas, or nothing.</param>
    public static IReadOnlyList<ContentRule> Content(SchemaSet? schemas) =>
    [
        new FilesHaveContentTypes(),
        new FilesMatchFileNames(),
        new PublisherIsComplete(),
        new RootComponentsHaveBodies(),
        new BodiesHaveRootComponents(),
        new RootComponentsAreOfListedKinds(),
        new IdsAreUnique(),
        new NamesAreUnique(),
        new NamesCarryThePrefix(),
        new NamesAreLowerCase(),
        new ChildrenAreInOrder(),
        new TablesHaveOneKeyAndName(),
        new ForeignTablesKeepTheirProperties(),
        new OwnTablesHaveAFallbackForm(),
        new ColumnTypesAreKnown(),
        new RequiredLevelsAreKnown(),
        new DisplayMasksAreKnown(),
        new MoneyColumnsHaveCompanions(),
        new LookupsHaveRelationships(),
        new RelationshipsHaveLookups(),
        new CascadesAreKnown(),
        new NavigationNamesAreUnique(),
        new KeysUseFitColumns(),
        new KeysStayWithinLimits(),
        new StatusesBelongToStates(),
        new ChoiceValuesCarryThePrefix(),
        new ChoicesAreThere(),
        new FormIdsAreUnique(),
        new FormColumnsAreThere(),
        new ControlClassesAreKnown(),
        new FormReferencesAreThere(),
        new OwnFormsAreWhole(),
        new ViewColumnsAreThere(),
        new ViewCellsAreFetched(),
        new ChartColumnsAreThere(),
        new AppsNameWhatIsThere(),
        new RibbonsNameWhatIsThere(),
        new PackageHasOneAssembly(),
        new AssemblyIsWhatItIsRegisteredAs(),
        new PluginTypesCanRun(),
        new AssemblyReferencesAreAllowed(),
        new StepsNameRegisteredTypes(),
        new UpdateStepsFilter(),
        new StepColumnsAreThere(),
        new ImagesFitTheirStep(),
        new StepsAreWhereStepsCanBe(),
        new CustomApiTypesAreRegistered(),
        new FunctionsRespond(),
        new CustomApiPartsAreWellFormed(),
        new CustomApisAreWellFormed(),
        new PrivilegesExist(),
        new ProfilesSecureSecuredColumns(),
        new LabelsSpeakEveryLanguage(),
        new ComponentsHaveNames(),
        new WebResourcesAreWellFormed(),
        new CustomizationsFollowTheSchema(schemas),
    ];
}
