using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace BankCrm.Browser.Tests.Support;

/// <summary>A page at which one person of the bank sits; remembers what went wrong on it and what it asked for.</summary>
public sealed class StaffPage : IAsyncDisposable
{
    private const string WebApi = "/api/data/v9.2/";
    internal const float Patience = 20_000;
    private const int Moment = 25;

    private readonly RehearsedBank bank;
    private readonly IBrowserContext context;
    private readonly string person;
    private readonly int speaks;
    private readonly List<string> problems = [];
    private readonly List<string> requests = [];
    private readonly ConcurrentDictionary<IRequest, bool> underWay = [];

    public StaffPage(RehearsedBank bank, IBrowserContext context, IPage page, string person, int language)
    {
        this.bank = bank;
        this.context = context;
        this.person = person;
        speaks = language;
        Page = page;
        page.SetDefaultTimeout(Patience);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                problems.Add($"{message.Type}: {message.Text} {message.Location}");
            }
        };
        page.PageError += (_, error) => problems.Add($"uncaught: {error}");
        page.Request += (_, request) =>
        {
            requests.Add(request.Url);
            underWay[request] = true;
        };
        page.RequestFinished += (_, request) => underWay.TryRemove(request, out bool _);
        page.RequestFailed += (_, request) => underWay.TryRemove(request, out bool _);
        Initial = context.AddInitScriptAsync($"sessionStorage.setItem('bankcrm.rehearsal.user', '{bank.Person(person)}');");
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, uncaught exceptions and requests to other machines, oldest first.</summary>
    public IReadOnlyList<string> Problems => [.. problems, .. requests.Where(IsElsewhere).Select(url => $"outside: {url}")];

    /// <summary>What was asked of the Web API since <see cref="Forget"/>.</summary>
    public IReadOnlyList<string> ApiRequests => [.. requests.Where(url => url.Contains(WebApi, StringComparison.Ordinal))];

    private Task Initial { get; }

    public void Forget()
    {
        requests.Clear();
        problems.Clear();
    }

    public Task OpenRecord(string table, Guid id) => Open($"main.aspx?pagetype=entityrecord&etn={table}&id={id}");

    public Task OpenNew(string table) => Open($"main.aspx?pagetype=entityrecord&etn={table}");

    public Task OpenList(string table, Guid? view = null) => Open($"main.aspx?pagetype=entitylist&etn={table}{(view is null ? string.Empty : $"&viewid={view}")}");

    public Task OpenDashboard(Guid id) => Open($"main.aspx?pagetype=dashboard&id={id}");

    /// <summary>Goes to an address and waits until the page says that it is ready.</summary>
    public async Task Open(string address)
    {
        await Initial;
        await Page.GotoAsync(address);
        await Ready();
    }

    /// <summary>Goes to a page of the app within the page, as a click does: by the client API, whose page input this is.</summary>
    public async Task Go(string pageInput)
    {
        await Page.EvaluateAsync($"() => {{ delete document.documentElement.dataset.ready; return Xrm.Navigation.navigateTo({pageInput}).then(() => null); }}");
        await Ready();
    }

    public Task GoToRecord(string table, Guid? id) => Go($"{{ pageType: 'entityrecord', entityName: '{table}'{(id is null ? string.Empty : $", entityId: '{id}'")} }}");

    public Task GoToList(string table) => Go($"{{ pageType: 'entitylist', entityName: '{table}' }}");

    public Task Ready() => Page.WaitForFunctionAsync("() => !!document.documentElement.dataset.ready");

    /// <summary>Waits until the page asks for nothing any more.</summary>
    public async Task Settled()
    {
        for (int quiet = 0; quiet < 3; quiet = underWay.IsEmpty ? quiet + 1 : 0)
        {
            await Task.Delay(Moment);
        }
    }

    /// <summary>Lets calls of a custom API take a moment, as they do over a real line.</summary>
    public Task Delay(string api) => Page.RouteAsync($"**/{api}*", async route =>
    {
        await Task.Delay(20 * Moment);
        await route.ContinueAsync();
    });

    /// <summary>Fails when anything went wrong on the page.</summary>
    public void DemandNoProblems() => Assert.True(Problems.Count == 0, string.Join('\n', Problems));

    /// <summary>Fails when anything went wrong but requests that the server was to refuse: the browser's console tells each by its status.</summary>
    public void DemandNoProblemsBut(int status) => Assert.All(Problems, problem => Assert.Contains($"the server responded with a status of {status} ", problem, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        if (speaks != bank.LanguageOf(person))
        {
            await bank.Speak(person, bank.LanguageOf(person));
        }
    }

    private bool IsElsewhere(string url) =>
        !url.StartsWith(bank.Address.ToString(), StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("about:", StringComparison.Ordinal);
}
