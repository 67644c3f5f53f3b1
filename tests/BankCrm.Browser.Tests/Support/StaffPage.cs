using System;
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
    private const float Patience = 20_000;

    private readonly RehearsedBank bank;
    private readonly IBrowserContext context;
    private readonly List<string> problems = [];
    private readonly List<string> requests = [];

    public StaffPage(RehearsedBank bank, IBrowserContext context, IPage page, Guid person)
    {
        this.bank = bank;
        this.context = context;
        Page = page;
        page.SetDefaultTimeout(Patience);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                problems.Add($"{message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => problems.Add($"uncaught: {error}");
        page.Request += (_, request) => requests.Add(request.Url);
        Initial = context.AddInitScriptAsync($"sessionStorage.setItem('bankcrm.rehearsal.user', '{person}');");
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

    public Task Ready() => Page.WaitForFunctionAsync("() => !!document.documentElement.dataset.ready");

    /// <summary>Fails when anything went wrong on the page.</summary>
    public void DemandNoProblems() => Assert.Empty(Problems);

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private bool IsElsewhere(string url) =>
        !url.StartsWith(bank.Address.ToString(), StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("about:", StringComparison.Ordinal);
}
